import { callTwitch, createCreator, list, type Listed, renew } from '../../twitch'
import type { Context } from './context'

/** Removes the subscriptions of these streamers, or all. */
export async function unsubscribe(context: Context, logins: readonly string[]): Promise<boolean> {
  const api = context.twitch.helix('subscribe')
  const lists = logins.length > 0 ? await ofStreamers(context, logins) : [await list(api)]
  if (!lists) return false
  const subscriptions = lists.flatMap((listing) => listing.subscriptions)
  for (const [index, { id, type }] of subscriptions.entries()) {
    await callTwitch(api.eventSub.deleteSubscription(id))
    context.say(`${index + 1} of ${subscriptions.length}  removed  ${type}`)
  }
  if (subscriptions.length === 0) context.say('There was nothing to remove')
  return true
}

async function ofStreamers(
  { twitch, say }: Context,
  logins: readonly string[],
): Promise<{ subscriptions: Listed[] }[] | undefined> {
  const api = twitch.helix('subscribe')
  const users = await callTwitch(api.users.getUsersByNames([...logins]))
  const unknown = logins.filter((login) => !users.some(({ name }) => name === login))
  for (const login of unknown) say(`${login}: Twitch knows nobody of this name`)
  return unknown.length > 0 ? undefined : Promise.all(users.map(({ id }) => list(api, id)))
}

/** Makes those anew that point to an old address, or all: of an old secret nothing can be seen. */
export async function renewAll(
  { twitch, webhook, log, say }: Context,
  _logins: readonly string[],
  isAll: boolean,
): Promise<boolean> {
  const api = twitch.helix('subscribe')
  const create = createCreator(api, webhook, log)
  const { renewed, failed } = await renew({ api, callback: webhook.callback, create, log, isAll })
  say(`${renewed} renewed, ${failed} failed; they point to ${webhook.callback} now`)
  return failed === 0
}
