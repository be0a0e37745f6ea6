import { restrictedTypes } from '../../../../api/shared/restricted-types'
import { appearances } from '../../appearance'
import type { LateTexts } from '../types'

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
  const guestStar = Object.keys(appearances.channel).filter((type) => type.includes('.guest_star_'))
  const types = [...Object.values(restrictedTypes).flat(), ...guestStar]
  const rows: Partial<LateTexts> = Object.fromEntries(types.map((type) => [type, row(type)]))
  return rows as LateTexts
}
