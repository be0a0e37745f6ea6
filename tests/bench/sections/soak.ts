import { runSoak } from '../soak/run'
import { whole, type Section } from '../table'

/** `SOAK_MINUTES=1 npm run bench -- soak` is a short one. */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
/** Ids of messages are remembered for 25 minutes: some 5 MB come to be. */
const MAX_GROWTH = 20e6

/** A long run: not a speed, but what must neither grow nor get lost. */
export const measureSoak: Section = async () => {
  const result = await runSoak(MINUTES)
  const { missing, twice, early, late } = result
  const growth = Math.max(late.resident - early.resident, late.held - early.held)
  return {
    rows: [
      [
        'Soak: events, to clients who come and go',
        whole(result.events),
        `in ${MINUTES} minutes, to 200 at a time, ${whole(result.visits)} in all`,
      ],
      ['Sockets cut', whole(result.cuts)],
      ['Callbacks repeated', whole(result.repeats)],
      ['Missing, twice', `${missing}, ${twice}`, '0, 0'],
      ['Resident, after a fifth and at the end', pair(early.resident, late.resident)],
      ['Its slope since', `${(late.slope / 1e6).toFixed(2)} MB`, 'a minute'],
      ['Held after a collection, at the same times', pair(early.held, late.held)],
    ],
    failures: [
      ...(missing + twice === 0 ? [] : ['Some client missed an event, or saw one twice']),
      ...(growth < MAX_GROWTH ? [] : [`Memory grew by ${whole(growth / 1e6)} MB`]),
    ],
  }
}

const pair = (early: number, late: number) => `${whole(early / 1e6)}, ${whole(late / 1e6)} MB`
