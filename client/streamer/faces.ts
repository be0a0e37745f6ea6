import { shallowReactive } from 'vue'
import type { Streamer } from '../api'

/** Profiles that this page has asked for, whoever asked, by login; and when, ms since 1970. */
export const faces = shallowReactive(new Map<string, Streamer & { heardAt: number }>())

/** Keeps how somebody looks, for wherever else they are drawn. */
export const noteFace = (profile: Streamer): void =>
  void faces.set(profile.login, { ...profile, heardAt: Date.now() })

/** Whoever is called so, if this page knows them: most names are logins with capitals. */
export const faceOf = (name: string) => faces.get(name.toLowerCase())
