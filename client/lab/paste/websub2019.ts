import * as v from 'valibot'
import type { Answer, Fields, Surroundings } from './answer'
import { loginIn, settle } from './settle'
import { problems, warnings } from './words'

const name = v.pipe(v.string(), v.nonEmpty())

/** WebSub's "stream changed", and what Helix answers for a stream. */
const stream = v.looseObject({
  user_id: v.optional(v.string()),
  user_login: v.optional(name),
  user_name: name,
  title: v.optional(v.string()),
  type: v.optional(v.string()),
  viewer_count: v.optional(v.number()),
  started_at: v.optional(v.string()),
})
const follow = v.object({
  from_id: v.string(),
  from_name: name,
  to_id: v.string(),
  to_name: name,
  followed_at: v.string(),
})

/** The body of the WebSub webhooks that Twitch switched off in 2021; still in old Postman files. */
export function recogniseWebSub(value: Fields, around: Surroundings): Answer | undefined {
  const { data, ...others } = value
  if (!Array.isArray(data) || 'subscription' in others) return undefined
  const [first]: unknown[] = data
  if (first === undefined) {
    const answer = settle('websub-2019', { type: 'stream.offline', event: {} }, around)
    if ('problem' in answer) return answer
    return { ...answer, warnings: [...answer.warnings, warnings.offline] }
  }
  const online = v.safeParse(stream, first)
  if (online.success) return streamOnline(online.output, around)
  const followed = v.safeParse(follow, first)
  if (followed.success) return followOf(followed.output, around)
  const isEvent = JSON.stringify(first).includes('"broadcaster_')
  return isEvent ? undefined : { problem: problems.webSub }
}

function streamOnline(data: v.InferOutput<typeof stream>, around: Surroundings): Answer {
  const { user_id, user_login, user_name, title, type, viewer_count, started_at } = data
  const event = {
    ...(user_id && { broadcaster_user_id: user_id }),
    ...(loginIn(user_login ?? user_name) && {
      broadcaster_user_login: loginIn(user_login ?? user_name),
    }),
    broadcaster_user_name: user_name,
    type: type || 'live',
    ...(started_at && { started_at }),
    ...(title !== undefined && { title }),
    ...(viewer_count !== undefined && { viewer_count }),
  }
  return settle('websub-2019', { type: 'stream.online', event }, around)
}

function followOf(data: v.InferOutput<typeof follow>, around: Surroundings): Answer {
  const event = {
    user_id: data.from_id,
    user_login: data.from_name.toLowerCase(),
    user_name: data.from_name,
    broadcaster_user_id: data.to_id,
    broadcaster_user_login: data.to_name.toLowerCase(),
    broadcaster_user_name: data.to_name,
    followed_at: data.followed_at,
  }
  return settle('websub-2019', { type: 'channel.follow', event }, around)
}
