import { measureFanout, type Fanout } from '../fanout/fanout'
import { measureMemory } from '../fanout/memory'
import { milliseconds, percent, whole, type Row, type Section } from '../table'

const FLOOR = 0.8

/** Events of 1 KB to many sockets, beside `ws` sending one Buffer to each. */
export const measureFanouts: Section = async (launcher) => {
  const fanouts = [await measureFanout(1000, launcher), await measureFanout(5000, launcher)]
  const memory = await measureMemory(launcher)
  return {
    rows: [
      ...fanouts.flatMap(rowsOf),
      ['Idle connection, bare ws', `${whole(memory.bare)} B`],
      ['Idle connection, ours', `${whole(memory.ours)} B`, 'with one subscription'],
      ['Over bare ws', `${whole(memory.ours - memory.bare)} B`, '≤ 2,000 B aim'],
    ],
    failures: fanouts
      .filter(({ ratio }) => ratio < FLOOR)
      .map(({ sockets }) => `Fan-out to ${sockets} sockets is slower than 80 % of bare ws`),
  }
}

const rowsOf = ({ sockets, bare, ours, ratio, calm, loaded }: Fanout): Row[] => [
  [`Messages per second to ${whole(sockets)}, bare ws`, whole(bare), 'one Buffer an event'],
  [`Messages per second to ${whole(sockets)}, ours`, whole(ours)],
  ['Ours beside bare ws', percent(ratio), '≥ 95 % aim, 80 % floor'],
  ['p99 latency, calm, bare ws', milliseconds(calm.bare), 'one event at a time'],
  ['p99 latency, calm, ours', milliseconds(calm.ours)],
  ['p99 latency, loaded, bare ws', milliseconds(loaded.bare), 'as fast as it goes'],
  ['p99 latency, loaded, ours', milliseconds(loaded.ours)],
]
