import { askForSignatures, examine, type Check } from '../../doctor'
import type { Context } from './context'

const words: Record<Check['status'], string> = { ok: 'OK', problem: 'Problem', unused: 'Not used' }

/** Runs the checks of /setup here. Whether there is no problem. */
export async function doctor(context: Context): Promise<boolean> {
  const signatures = () => askForSignatures(context.env.publicUrl)
  const checks = await examine({ ...context, signatures })
  for (const { title, status, detail, hint } of checks) {
    context.say(`${words[status].padEnd(9)} ${title}: ${detail}`)
    if (hint) context.say(`          → ${hint}`)
  }
  return checks.every(({ status }) => status !== 'problem')
}
