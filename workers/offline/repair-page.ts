/** What is served in the place of a start page that cannot be had whole. It needs no other file, and no script. */
const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="data:,">
  <title>Selvedge: a part of the app is damaged</title>
  <h1>A part of the app on this device is damaged or missing.</h1>
  <p>Your samples, models and runs are untouched.</p>
  <p>Connect to the network, then press Repair: it fetches the damaged files again and changes nothing else.</p>
  <p><a href="?repair">Repair</a></p>
</html>
`;

/** Asks the service worker to mend the app, by a link alone. */
export const REPAIR_QUERY = 'repair';

export function repairPage(): Response {
  return new Response(PAGE, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
