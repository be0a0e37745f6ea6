import { restrictedTypes } from '../../../../api/shared/restricted-types'
import { appearance } from '../../appearance'
import type { LateTexts } from '../types'

const late =
  /^channel\.(channel_points_|charity_|chat.notif|chat_set|custom_|goal|guest_|poll|prediction)/

/**
 * Stands for the texts that are loaded late: until then an event is described by the name of its type.
 * @param ask called when one is needed
 */
export function onTheWay(ask: () => void): LateTexts {
  const row = (type: string) => ({
    get title() {
      ask()
      return type
    },
    sentence: () => [],
  })
  const types = Object.keys(appearance).filter((type) => late.test(type))
  const restricted = Object.values(restrictedTypes).flat()
  const rows: Partial<LateTexts> = Object.fromEntries(
    [...restricted, ...types].map((type) => [type, row(type)]),
  )
  return rows as LateTexts
}
