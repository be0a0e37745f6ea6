import { runChaos } from '../../chaos/run'
import { whole, type Section } from '../table'

/** The chaos test in full: not a speed, but what must hold under load. */
export const measureChaos: Section = async () => {
  const result = await runChaos({ events: 10_000, clients: 200 })
  const { missing, twice, outOfOrder } = result
  const isWhole = missing + twice + outOfOrder === 0
  return {
    rows: [
      ['Chaos: events to clients', `${whole(result.events)} × ${whole(result.clients)}`],
      ['Sockets cut', whole(result.cuts)],
      ['Calls of Pusher that failed', whole(result.failures)],
      ['Callbacks repeated', whole(result.repeats)],
      ['Missing, twice, out of order', `${missing}, ${twice}, ${outOfOrder}`, '0, 0, 0'],
      ['Time it took', `${whole(result.seconds)} s`],
    ],
    failures: isWhole ? [] : ['Some client did not end with every event once and in order'],
  }
}
