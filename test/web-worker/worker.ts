/** What a page starts as its worker. */
import { startServerInWorker } from '@waakvlam/language/worker-server';

startServerInWorker(self as unknown as Parameters<typeof startServerInWorker>[0], {
  today: () => '2026-11-24',
});
