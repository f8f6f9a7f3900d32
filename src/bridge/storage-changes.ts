import { STORAGE_CHANNEL, type StorageTopic } from '../domain/storage.ts';

/** Calls `listener` when any tab, this one included, has changed what is stored of `topic`. */
export function onStored(topic: StorageTopic, listener: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(STORAGE_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<StorageTopic[]>) => {
    if (data.includes(topic)) listener();
  };
}
