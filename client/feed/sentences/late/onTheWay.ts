import { restrictedTypes } from '../../../../api/shared/restricted-types'
import { soft } from '../../../language/phrase'
import { appearance } from '../../appearance'
import type { LateTexts } from '../types'

const late =
  /^channel\.(channel_points_|charity_|chat.notif|chat_set|custom_|goal|guest_|poll|prediction)/

/**
 * Stands for the texts that are loaded late: until then a card has its picture and three dots, and
 * nothing that only a programmer can read.
 * @param ask called when one is needed
 */
export function onTheWay(ask: () => void): LateTexts {
  const row = (type: string) => ({
    get title() {
      ask()
      return type
    },
    sentence: () => {
      ask()
      return soft('…')
    },
  })
  const types = Object.keys(appearance).filter((type) => late.test(type))
  const restricted = Object.values(restrictedTypes).flat()
  const rows: Partial<LateTexts> = Object.fromEntries(
    [...restricted, ...types].map((type) => [type, row(type)]),
  )
  return rows as LateTexts
}
