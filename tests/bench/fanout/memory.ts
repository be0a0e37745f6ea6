import { startBare, startOurs, type Broadcaster } from './broadcaster'
import { gather } from './crowd'

const CONNECTIONS = 5_000

/** Bytes that an idle connection takes, ours (with one subscription) and of `ws`. */
export async function measureMemory(
  launcher: readonly string[],
): Promise<{ ours: number; bare: number }> {
  return {
    bare: await perConnection(await startBare(launcher)),
    ours: await perConnection(await startOurs(launcher)),
  }
}

/** The first crowd warms up what is made once; the second is what counts. */
async function perConnection(server: Broadcaster): Promise<number> {
  const first = await gather(server, CONNECTIONS)
  const before = await server.memory()
  const second = await gather(server, CONNECTIONS)
  const after = await server.memory()
  for (const crowd of [first, second]) crowd.close()
  await server.stop()
  return (after - before) / CONNECTIONS
}
