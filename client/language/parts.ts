import { shallowReactive } from 'vue'
import { useLocale } from './locale'
import type { catchUp } from '../recap/texts/en'
import type { details } from '../feed/details/texts/en'
import type { empty } from '../watch/texts/empty-en'
import type { history } from '../history/texts/en'
import type { home } from '../home/texts/en'
import type { keys } from '../app/texts/en'
import type { lab } from '../lab/texts/part-en'
import type { login } from '../login/texts/en'
import type { numbers } from '../numbers/texts/en'
import type { offline } from '../streamer/texts/en'
import type { setup } from '../setup/texts/en'
import type { several } from '../watch/texts/several-en'
import type { sound } from '../sound/texts/en'
import type { step } from '../step/texts/en'
import type { topics } from '../topics/texts/en'

/** Texts of what is loaded only when it is used, by name: its file exports one so named. */
export interface Parts {
  catchUp: typeof catchUp
  details: typeof details
  empty: typeof empty
  history: typeof history
  home: typeof home
  keys: typeof keys
  lab: typeof lab
  login: typeof login
  numbers: typeof numbers
  offline: typeof offline
  setup: typeof setup
  several: typeof several
  topics: typeof topics
  sound: typeof sound
  step: typeof step
}

type PartName = keyof Parts

const files: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  'en/catchUp': () => import('../recap/texts/en'),
  'fr/catchUp': () => import('../recap/texts/fr'),
  'en/details': () => import('../feed/details/texts/en'),
  'fr/details': () => import('../feed/details/texts/fr'),
  'en/empty': () => import('../watch/texts/empty-en'),
  'fr/empty': () => import('../watch/texts/empty-fr'),
  'en/history': () => import('../history/texts/en'),
  'fr/history': () => import('../history/texts/fr'),
  'en/home': () => import('../home/texts/en'),
  'fr/home': () => import('../home/texts/fr'),
  'en/keys': () => import('../app/texts/en'),
  'fr/keys': () => import('../app/texts/fr'),
  'en/lab': () => import('../lab/texts/part-en'),
  'fr/lab': () => import('../lab/texts/part-fr'),
  'en/login': () => import('../login/texts/en'),
  'fr/login': () => import('../login/texts/fr'),
  'en/numbers': () => import('../numbers/texts/en'),
  'fr/numbers': () => import('../numbers/texts/fr'),
  'en/offline': () => import('../streamer/texts/en'),
  'fr/offline': () => import('../streamer/texts/fr'),
  'en/setup': () => import('../setup/texts/en'),
  'fr/setup': () => import('../setup/texts/fr'),
  'en/several': () => import('../watch/texts/several-en'),
  'fr/several': () => import('../watch/texts/several-fr'),
  'en/topics': () => import('../topics/texts/en'),
  'fr/topics': () => import('../topics/texts/fr'),
  'en/sound': () => import('../sound/texts/en'),
  'fr/sound': () => import('../sound/texts/fr'),
  'en/step': () => import('../step/texts/en'),
  'fr/step': () => import('../step/texts/fr'),
}
const loaded = shallowReactive(new Map<string, unknown>())
const used = new Set<PartName>()

/** Loads a part in the language of the page, before anything that calls `usePart` is drawn. */
export async function loadPart(name: PartName): Promise<void> {
  used.add(name)
  const { code } = useLocale().locale.value
  await load(code, name)
}

/** Loads what is in use in another language, before the page turns to it. */
export async function loadUsedParts(code: string): Promise<void> {
  await Promise.all([...used].map((name) => load(code, name)))
}

const pathOf = (code: string, name: PartName) => `${code}/${name}`

async function load(code: string, name: PartName): Promise<void> {
  const path = pathOf(code, name)
  if (loaded.has(path)) return
  const module = await files[path]?.()
  loaded.set(path, module?.[name])
}

/** A part in a language; if that has turned while it was on its way, in the one before for a moment. */
function find(code: string, name: PartName): unknown {
  const own = loaded.get(pathOf(code, name))
  if (own) return own
  load(code, name).catch(() => undefined)
  const before = [...loaded.keys()].find((path) => path.endsWith(`/${name}`))
  return before && loaded.get(before)
}

/** The texts of a part, in the language of the moment. @throws {Error} when it isn't loaded */
export function usePart<Name extends PartName>(name: Name): Parts[Name] {
  const { locale } = useLocale()
  return new Proxy<Partial<Parts[Name]>>(
    {},
    {
      get(_, text) {
        const part = find(locale.value.code, name)
        if (typeof part !== 'object' || !part) throw new Error(`Await loadPart('${name}') first`)
        return Reflect.get(part, text)
      },
    },
  ) as Parts[Name]
}
