/**
 * How a wish to stop crosses to the worker: an AbortSignal among a call's arguments arrives there as one. It travels as
 * a message port, by the transfer handler of this name; a message on the port says that the call is cancelled. A call
 * that heeds it rejects with `cancelled`.
 */
export const CANCELLATION = 'cancellation';
