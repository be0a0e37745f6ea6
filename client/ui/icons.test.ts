// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { icons } from './icons'

const drawing = (name: string): string => {
  const path = new URL(`../../node_modules/bootstrap-icons/icons/${name}.svg`, import.meta.url)
  const paths = readFileSync(fileURLToPath(path), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
  return `<symbol id="${name}" viewBox="0 0 16 16">${paths.replace(/\n\s*/g, '')}</symbol>`
}

const sprite = [
  '<!-- Bootstrap Icons, MIT License, The Bootstrap Authors. Made by icons.test.ts. -->',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...icons.map(drawing),
  '</svg>\n',
].join('\n')

it('keeps the sprite as the list of icons says, drawn as Bootstrap Icons draws them', async () => {
  await expect(sprite).toMatchFileSnapshot('icons.svg')
})

it('ships each icon once, in at most 12 kB', () => {
  expect(new Set(icons).size).toBe(icons.length)
  expect(gzipSync(sprite).length).toBeLessThan(12_000)
})
