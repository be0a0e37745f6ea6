import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

/** `npm run trigger -- --completion …`: what shells make of the scripts. */
const entry = fileURLToPath(new URL('../../dist/api/trigger.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'completion-'))
afterAll(() => rmSync(folder, { recursive: true }))

const printed = (shell: string) =>
  execFileSync(process.execPath, [entry, '--completion', shell], { encoding: 'utf8' })
const script = join(folder, 'trigger.bash')
writeFileSync(script, printed('bash'))

/** What bash offers after this line, as Tab would. */
function offered(line: string): string[] {
  const commands = `
source "$1"
[[ $(complete -p trigger) == *_trigger* ]] || exit 1
COMP_LINE=$2 COMP_POINT=\${#2}
_trigger
printf '%s\\n' "\${COMPREPLY[@]}"`
  const bash = ['--norc', '--noprofile', '-c', commands, 'bash', script, line]
  return execFileSync('bash', bash, { encoding: 'utf8' }).trim().split('\n')
}

describe('bash', () => {
  it.each([
    ['trigger channel.rai', ['channel.raid']],
    ['trigger stream.', ['stream.online', 'stream.offline']],
    ['trigger channel.raid --st', ['--streamer']],
    ['trigger channel.raid --set view', ['viewers=']],
    ['trigger channel.subscribe --set tier=', ['1000', '2000', '3000']],
    ['trigger channel.subscribe --set is_gift=t', ['true']],
    ['trigger --set x channel.cheer --set message', ['message=']],
    ['trigger channel.subscription.message --set message.t', ['message.text=']],
    ['trigger --completion ', ['bash', 'zsh', 'fish']],
    ['trigger channel.raid --streamer ', ['']],
    ['trigger --set ', ['']],
  ])('offers after "%s"', (line, words) => {
    expect(offered(line)).toEqual(words)
  })

  it('offers all types, and the options where there is one', () => {
    expect(offered('trigger ').length).toBeGreaterThan(70)
    const options = offered('trigger channel.raid ')
    expect(options).toContain('--set')
    expect(options).not.toContain('channel.raid')
  })

  it('has a function that runs the command', () => {
    const args = ['--norc', '-c', 'source "$1"; trigger --list', 'bash', script]
    expect(execFileSync('bash', args, { encoding: 'utf8' })).toContain('channel.raid\n')
  })
})

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0

const otherShells = ['zsh', 'fish']

describe.each(otherShells)('%s', (shell) => {
  it('has types and fields in its script', () => {
    expect(printed(shell)).toMatch(/channel\.raid\b[^]*viewers=/)
  })
})

// A shell can take its script only where it is installed.
describe.each(otherShells.filter(isThere))('%s', (shell) => {
  it('takes the script', () => {
    const file = join(folder, `trigger.${shell}`)
    writeFileSync(file, `${printed(shell)}\ntrigger --list\n`)
    expect(execFileSync(shell, [file], { encoding: 'utf8' })).toContain('channel.raid\n')
  })
})

it('refuses a shell that it does not know', () => {
  const answer = spawnSync(process.execPath, [entry, '--completion', 'tcsh'], { encoding: 'utf8' })
  expect(answer.status).toBe(2)
  expect(answer.stderr).toMatch(/must be bash, zsh, fish, not "tcsh"/)
})
