import { expect, it } from 'vitest'
import { addressOf } from './address'

const query = { show: 'support', q: 'raid', hide: 'tfue,ninja', consent: '' }

it('keeps the filters and who is hidden of those who stay, and nothing else', () => {
  expect(addressOf(['ninja', 'lumi'], query)).toEqual({
    path: '/watch/ninja+lumi',
    query: { show: 'support', q: 'raid', hide: 'ninja' },
  })
})

it('hides nobody on the page of one', () => {
  expect(addressOf(['ninja'], query)).toEqual({
    path: '/watch/ninja',
    query: { show: 'support', q: 'raid' },
  })
})
