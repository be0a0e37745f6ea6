import { MAX_DATA_BYTES } from '../realtime'
import type { CallbackReport } from '../shared/callback-report'
import { cut } from './report-text'

/** A report as JSON that Pusher takes: of one that is too long the body is cut, then the headers. */
export function fitReport(report: CallbackReport): string {
  const whole = JSON.stringify(report)
  if (Buffer.byteLength(whole) <= MAX_DATA_BYTES) return whole
  const { body } = report
  if (body === '') return JSON.stringify({ ...report, headers: {} })
  return fitReport({ ...report, body: cut(body, Buffer.byteLength(body) / 2), isCut: true })
}
