import * as v from 'valibot'
import type { WrongSignatures } from '../operations/signature-watch'
import { ok, problem, unused, type Finding } from './check'

const TIMEOUT_MS = 5_000

/** Whether callbacks come with signatures of another secret than ours. */
export function checkSignatures({ ours, others }: WrongSignatures): Finding {
  if (ours > 0) return problem({ code: 'signatures-failing', facts: { count: ours } })
  if (others > 0) return ok({ code: 'signatures-strange', facts: { count: others } })
  return ok({ code: 'signatures-ok', facts: {} })
}

const count = v.number()
const answer = v.object({
  checks: v.array(v.object({ found: v.object({ code: v.string(), facts: v.unknown() }) })),
})
const failing = v.object({ code: v.literal('signatures-failing'), facts: v.object({ count }) })
const strange = v.object({ code: v.literal('signatures-strange'), facts: v.object({ count }) })

/** The same from outside of the server, which alone sees the callbacks: it is asked at its address. */
export async function askForSignatures(publicUrl: string): Promise<Finding> {
  try {
    const response = await fetch(`${publicUrl}/api/setup`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const { checks } = v.parse(answer, await response.json())
    const countIn = (schema: typeof failing | typeof strange) =>
      checks.flatMap(({ found }) => {
        const read = v.safeParse(schema, found)
        return read.success ? [read.output.facts.count] : []
      })[0] ?? 0
    return checkSignatures({ ours: countIn(failing), others: countIn(strange) })
  } catch {
    return unused({ code: 'signatures-unknown', facts: { url: publicUrl } })
  }
}
