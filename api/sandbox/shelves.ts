import { archiveBody, clipBody, scheduleBody } from './bodies'
import { shelves, type Shelf } from './shelf'
import type { Channel, World } from './world'

const nothing: Shelf = { plans: [], recordings: [], clips: [] }
const shelfOf = ({ person }: Channel): Shelf => shelves[person.login] ?? nothing

const within = (world: World, seconds: number): Date => new Date(world.startedAt + seconds * 1000)

/** What a channel has broadcast, newest first. */
export function videosOf(channel: Channel, world: World) {
  const older = shelfOf(channel).recordings.map(({ title, views, ...recording }, index) => {
    const createdAt = within(world, -recording.endedSecondsAgo - recording.seconds)
    const [id, streamId] = [`3${channel.person.id}${index}`, `5${channel.person.id}${index}`]
    const archive = { id, streamId, createdAt, duration: recording.seconds }
    return archiveBody(channel, archive, { title, views })
  })
  return [...(channel.archive ? [archiveBody(channel, channel.archive)] : []), ...older]
}

/** What others have cut out of a channel, most watched first. */
export const clipsOf = (channel: Channel, world: World) =>
  shelfOf(channel)
    .clips.map((clip, index) => {
      const made = {
        id: `Clip${channel.person.id}${index}`,
        createdAt: within(world, -clip.secondsAgo),
      }
      return clipBody(channel, world.byLogin(clip.by), { ...clip, ...made })
    })
    .toSorted((a, b) => b.view_count - a.view_count)

/** What a channel plans from a time on (ms since 1970); undefined where it plans nothing. */
export function scheduleOf(channel: Channel, world: World, from: number, max: number) {
  const plans = shelfOf(channel)
    .plans.map((plan, index) => ({
      ...plan,
      id: `plan-${channel.person.id}-${index}`,
      from: within(world, plan.inSeconds),
      to: within(world, plan.inSeconds + plan.seconds),
    }))
    .filter(({ to }) => to.getTime() > from)
  return plans.length > 0 ? scheduleBody(channel, plans.slice(0, max)) : undefined
}
