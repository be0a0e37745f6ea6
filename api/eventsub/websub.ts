import * as v from 'valibot'
import { isLogin } from '../shared/login'
import type { EventSubMessage, MessageProblem } from './webhook'

/** The body of the WebSub webhooks that Twitch switched off in 2021; still in old Postman files. */
const webSub = v.object({
  data: v.array(
    v.object({
      user_name: v.pipe(
        v.string(),
        v.check((name) => isLogin(name.toLowerCase()), 'must be a Twitch name'),
      ),
      title: v.optional(v.string()),
      type: v.optional(v.string()),
      viewer_count: v.optional(v.number()),
    }),
  ),
})

/** Reads the body of 2019: its "stream changed" is today's `stream.online`; an empty list named nobody. */
export function readWebSub(body: unknown): EventSubMessage | { problem: MessageProblem } {
  const parsed = v.safeParse(webSub, body)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const facts = { path: v.getDotPath(issue) ?? 'data', problem: issue.message }
    return { problem: { code: 'old-body-wrong', facts } }
  }
  const [stream] = parsed.output.data
  if (!stream) return { kind: 'nothing' }
  const { user_name, title, viewer_count } = stream
  return {
    kind: 'notification',
    subscription: { id: '', type: 'stream.online', version: '1', condition: {} },
    event: {
      broadcaster_user_id: '',
      broadcaster_user_login: user_name.toLowerCase(),
      broadcaster_user_name: user_name,
      type: stream.type || 'live',
      started_at: new Date().toISOString(),
      title,
      viewer_count,
    },
  }
}
