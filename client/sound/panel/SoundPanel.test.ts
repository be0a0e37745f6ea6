// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { show } from '../../../tests/component'
import { useMute } from '../mute'
import type { QueueState } from '../queue'
import { defaults, useSoundSettings } from '../settings'
import SoundPanel from './SoundPanel.vue'

const settings = useSoundSettings()
const mute = useMute()

beforeEach(() => {
  settings.value = structuredClone({ ...defaults, isOn: true })
  mute.unmute()
})
afterEach(() => void vi.unstubAllGlobals())

async function showPanel({
  isReady = true,
  hasNoOutput = false,
  queue = {} as Partial<QueueState>,
  language = 'en' as 'en' | 'fr',
} = {}) {
  const sound = {
    settings,
    mute,
    isReady: ref(isReady),
    hasNoOutput: ref(hasNoOutput),
    queue: ref({ isSpeaking: false, waiting: 0, dropped: 0, ...queue }),
    allow: vi.fn<() => void>(),
    toggle: vi.fn<() => void>(() => (settings.value.isOn = !settings.value.isOn)),
    tryIt: vi.fn<(sample: string) => void>(),
    setMinimum: vi.fn<(amount: number) => void>(
      (amount: number) => (settings.value.minimum = amount),
    ),
    silence: vi.fn<() => void>(mute.mute),
    skip: vi.fn<() => void>(),
  }
  return { ...(await show(SoundPanel, { props: { sound }, language })), sound }
}

it('asks for nothing but the one switch while sound is off', async () => {
  settings.value.isOn = false
  const { page, user } = await showPanel()
  expect(page.queryByRole('button', { name: 'Try it' })).toBeNull()
  expect(page.queryByRole('slider')).toBeNull()
  await user.click(page.getByRole('switch', { name: 'Play sounds' }))
  expect(page.getByRole('slider', { name: 'Volume' })).toBeTruthy()
})

it('says why nothing sounds until a click, and asks for it', async () => {
  const { page, user, sound } = await showPanel({ isReady: false })
  expect(page.getByText(/allows sound only after a click/)).toBeTruthy()
  await user.click(page.getByRole('button', { name: 'Click to turn sound on' }))
  expect(sound.allow).toHaveBeenCalledTimes(1)
  sound.isReady.value = true
  await user.click(await page.findByRole('button', { name: 'Try it' }))
  expect(sound.tryIt).toHaveBeenCalledExactlyOnceWith('Ada raided with 240 viewers')
})

it('says that nothing plays where a click was not enough, and tries again', async () => {
  const { page, user, sound } = await showPanel({ isReady: false, hasNoOutput: true })
  expect(page.getByRole('status').textContent).toContain('Are headphones or speakers connected?')
  await user.click(page.getByRole('button', { name: 'Try again' }))
  expect(sound.allow).toHaveBeenCalledTimes(1)
})

it('is muted for ten minutes, tells how long, and sounds again when asked', async () => {
  const { page, user } = await showPanel()
  await user.click(page.getByRole('button', { name: 'Mute for 10 minutes' }))
  expect(await page.findByText(/^Muted for 0:(10:00|09:5\d)$/)).toBeTruthy()
  await user.click(page.getByRole('button', { name: 'Unmute' }))
  expect(await page.findByRole('button', { name: 'Mute for 10 minutes' })).toBeTruthy()
})

it('tells what is being read, what waits and what was left out', async () => {
  const { page, user, sound } = await showPanel({
    queue: { isSpeaking: true, waiting: 2, dropped: 1 },
  })
  expect(page.getByText('2 waiting to be read')).toBeTruthy()
  expect(page.getByText('1 skipped: too many at once')).toBeTruthy()
  await user.click(page.getByRole('button', { name: 'Skip' }))
  expect(sound.skip).toHaveBeenCalledTimes(1)
})

it('lets each kind of event have a tone', async () => {
  const { page, user } = await showPanel()
  const box = page.getByRole<HTMLInputElement>('checkbox', { name: 'Tone for Chat' })
  expect(box.checked).toBe(false)
  await user.click(box)
  expect(settings.value.tones).toContain('chat')
  await user.click(box)
  expect(settings.value.tones).toEqual(defaults.tones)
})

it('takes a minimum and keeps tests silent', async () => {
  const { page, user, sound } = await showPanel()
  const minimum = page.getByRole('spinbutton', { name: 'Minimum amount' })
  await user.clear(minimum)
  await user.type(minimum, '50')
  expect(sound.setMinimum).toHaveBeenLastCalledWith(50)
  await user.click(page.getByRole('checkbox', { name: 'Keep tests and replays silent' }))
  expect(settings.value.testsSilent).toBe(true)
})

it('says so where the browser cannot read aloud', async () => {
  const { page } = await showPanel()
  expect(page.getByText('This browser can’t read aloud.')).toBeTruthy()
  expect(page.queryByRole('combobox', { name: 'Voice' })).toBeNull()
})

it('offers the voices of the language as soon as the browser tells them', async () => {
  const voices: object[] = []
  const speech = Object.assign(new EventTarget(), { getVoices: () => voices })
  vi.stubGlobal('speechSynthesis', speech)
  const { page, user } = await showPanel()
  const voice = page.getByRole<HTMLSelectElement>('combobox', { name: 'Voice' })
  expect(voice.options).toHaveLength(1)
  voices.push(
    { name: 'Ava', lang: 'en-GB', voiceURI: 'ava' },
    { name: 'Amélie', lang: 'fr-FR', voiceURI: 'amelie' },
  )
  speech.dispatchEvent(new Event('voiceschanged'))
  await user.selectOptions(voice, await page.findByRole('option', { name: 'Ava' }))
  expect(settings.value.voice).toBe('ava')
  expect(page.queryByRole('option', { name: 'Amélie' })).toBeNull()
})

it('speaks French', async () => {
  const { page } = await showPanel({ language: 'fr' })
  expect(page.getByRole('dialog', { name: 'Son' })).toBeTruthy()
  expect(page.getByRole('button', { name: 'Couper pendant 10 minutes' })).toBeTruthy()
})
