import { measureStart } from '../start'
import { whole, type Section } from '../table'

/** How soon the server answers, and what it holds when idle. */
export const measureStarts: Section = async () => {
  const { startMs, residentMb } = await measureStart()
  return {
    rows: [
      ['Start to the first 200', `${whole(startMs)} ms`, '< 1,000 ms'],
      ['Resident when idle', `${whole(residentMb)} MB`, '< 120 MB'],
    ],
  }
}
