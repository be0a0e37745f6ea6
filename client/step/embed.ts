import * as v from 'valibot'

const script = 'https://player.twitch.tv/js/embed/v1.js'

/** Twitch's player, as far as it is used here. */
export interface EmbeddedPlayer {
  getPlaybackStats: () => unknown
}

interface PlayerOptions {
  channel: string
  parent: readonly string[]
  width: string
  height: string
  muted: boolean
}

type PlayerClass = new (elementId: string, options: PlayerOptions) => EmbeddedPlayer

const twitch = v.object({
  Twitch: v.object({
    Player: v.custom<PlayerClass>((value) => typeof value === 'function'),
  }),
})
const stats = v.object({ hlsLatencyBroadcaster: v.pipe(v.number(), v.finite(), v.minValue(0)) })

let loading: Promise<PlayerClass> | undefined

/** Loads Twitch's embed script, once. @throws when it can't be had */
export function loadPlayer(): Promise<PlayerClass> {
  loading ??= new Promise<void>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = script
    element.async = true
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => reject(new Error('Twitch’s script did not load')))
    document.head.append(element)
  }).then(() => v.parse(twitch, window).Twitch.Player)
  loading.catch(() => (loading = undefined))
  return loading
}

/** By how many seconds the player is late; undefined while it does not report it. */
export function latencyIn(player: EmbeddedPlayer): number | undefined {
  const read = v.safeParse(stats, player.getPlaybackStats())
  // Before it plays it says 0.
  return read.success && read.output.hlsLatencyBroadcaster > 0
    ? read.output.hlsLatencyBroadcaster
    : undefined
}
