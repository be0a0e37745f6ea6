import { HttpStatusCodeError, type TwitchApiCallOptions } from '@twurple/api-call'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'

const json = v.pipe(v.string(), v.parseJson())
/** Some mocks of Twitch refuse with 200, and tell the status in the body only. */
const hiddenRefusal = v.object({ status: v.pipe(v.number(), v.minValue(400)), message: v.string() })

/**
 * What Twitch has answered, as JSON that can be parsed, or '' where it had nothing to say. twurple's
 * own reading takes a refusal with an empty body, which mocks send as JSON, for no answer at all.
 * @throws {HttpStatusCodeError} of a refusal, {ApiError} 503 of what is no JSON
 */
export async function answerIn(
  response: Response,
  { url, method = 'GET' }: Pick<TwitchApiCallOptions, 'url' | 'method'>,
): Promise<string> {
  const text = await response.text()
  const refusal = (status: number) =>
    new HttpStatusCodeError(status, response.statusText, url, method, text, false)
  if (!response.ok) throw refusal(response.status)
  if (text === '') return text
  const parsed = v.safeParse(json, text)
  if (!parsed.success) throw unreadable()
  const hidden = v.safeParse(hiddenRefusal, parsed.output)
  if (hidden.success) throw refusal(hidden.output.status)
  return text
}

/** Something has answered that is not Twitch's API. */
export const unreadable = () =>
  new ApiError(
    503,
    'twitch-unavailable',
    'Twitch’s answer can’t be read',
    'Try again in a moment; status.twitch.com shows whether Twitch has problems',
  )
