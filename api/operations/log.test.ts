import { HttpStatusCodeError } from '@twurple/api-call'
import { describe, expect, it } from 'vitest'
import { createLog } from './log'

/** What one call of the log writes. */
function written(field: 'err' | 'error', error: Error): string {
  let line = ''
  createLog('info', { write: (text) => (line += text) }).warn(
    { [field]: error },
    'Something failed',
  )
  return line
}

/** As twurple throws it when Twitch refuses the app's own credentials. */
const refusal = () =>
  new HttpStatusCodeError(
    403,
    'Forbidden',
    'token?client_id=ours&client_secret=the-secret&grant_type=client_credentials',
    'POST',
    '{}',
    true,
  )

describe.each(['err', 'error'] as const)('an error logged as %s', (field) => {
  it('is told by message, code and stack, its causes included', () => {
    const cause = Object.assign(new Error('nobody listens'), { code: 'ECONNREFUSED' })
    const line = written(field, Object.assign(new Error('not sent', { cause }), { code: 'LOST' }))
    expect(line).toContain('not sent: nobody listens')
    expect(line).toContain('"code":"LOST"')
    expect(line).toContain('log.test.ts')
  })

  it('does not tell the query of an address, nor fields that hold it', () => {
    for (const error of [refusal(), new Error('no app token', { cause: refusal() })]) {
      const line = written(field, error)
      expect(line).toContain('Encountered HTTP status code 403')
      expect(line).toContain('URL: token?…')
      expect(line).not.toMatch(/the-secret|client_id/)
    }
  })
})
