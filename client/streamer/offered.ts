import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import { getStreamer, type Streamer } from '../api'
import { useConfig } from '../api/config'
import { RefusedError } from '../api/rpc'
import { useLoad } from '../api/useLoad'
import { useSession } from '../session/session'
import { noteFace } from './faces'
import { useRecent } from './recent'

/** The sandbox's streamers. */
const cast = ['tfue', 'ninja', 'sunny', 'kaito', 'noor', 'lumi']
/** A profile older than this (ms) is asked for again. */
const MAX_AGE_MS = 60_000

/** A streamer whom the page offers to watch, with as much as is known. */
export interface Offered {
  login: string
  name: string
  profile: Streamer | undefined
}

/** Whom the page offers to watch: who was watched lately and, in the sandbox, its cast. */
export const useOffered = defineStore('offered', () => {
  const session = useSession()
  const settings = useConfig()
  const recent = useRecent()
  const known = shallowReactive(new Map<string, { at: number; profile?: Streamer }>())

  const offer = ({ login, name }: { login: string; name: string }): Offered => {
    const profile = known.get(login)?.profile
    return { login, name: profile?.name ?? name, profile }
  }
  const watched = computed(() => recent.streamers.map(offer))
  const suggested = computed(() =>
    settings.isSandbox ? cast.map((login) => offer({ login, name: login })) : [],
  )
  const all = computed(() => [
    ...watched.value,
    ...suggested.value.filter(({ login }) => !watched.value.some((one) => one.login === login)),
  ])
  /** Those of them who are live, the most watched first. */
  const live = computed(() =>
    all.value.filter(({ profile }) => profile?.stream).toSorted(byViewers),
  )

  async function ask(login: string) {
    try {
      const profile = await getStreamer(login, session.token)
      noteFace(profile)
      known.set(login, { at: Date.now(), profile })
    } catch (error) {
      // Who is not there any more is not asked for again and again.
      if (!(error instanceof RefusedError) || error.status !== 404) throw error
      known.set(login, { at: Date.now() })
    }
  }
  const { load: refresh } = useLoad(async () => {
    const old = all.value.filter(
      ({ login }) => Date.now() - (known.get(login)?.at ?? 0) > MAX_AGE_MS,
    )
    const asked = await Promise.allSettled(old.map(({ login }) => ask(login)))
    for (const one of asked) if (one.status === 'rejected') throw one.reason
  })

  /** Asks how those stand of whom nothing is known, or nothing new. */
  async function load() {
    if (!session.token) return
    await settings.load()
    await refresh()
  }
  return { watched, suggested, all, live, load }
})

const viewersOf = ({ profile }: Offered) => profile?.stream?.viewers ?? 0
const byViewers = (one: Offered, other: Offered) => viewersOf(other) - viewersOf(one)
