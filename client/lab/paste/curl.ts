import type { Answer, Format } from './answer'
import { sortArguments, type Flags } from './flags'
import { fromRequest, headerOf } from './request'
import { problems } from './words'

type Name = 'data' | 'file' | 'header' | 'method' | 'get' | 'other'

const data = { name: 'data' } as const
const other = { name: 'other' } as const
const header = { name: 'header' } as const
const method = { name: 'method' } as const
const withSwitches = (names: string): Flags<Name> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { name: 'other', isSwitch: true }]))
const withValues = (names: string): Flags<Name> =>
  Object.fromEntries(names.split(' ').map((name) => [name, other]))

const curlFlags: Flags<Name> = {
  ...withSwitches(
    '-s -S -i -v -k -L -f -g -N -# --silent --show-error --include --verbose --insecure --location --fail --fail-with-body --compressed --http1.1 --http2 --globoff --no-buffer --path-as-is',
  ),
  ...withValues(
    '-o -w -A -e -b -c -u -x -m -T --output --write-out --user-agent --referer --cookie --cookie-jar --user --proxy --max-time --connect-timeout --retry --resolve --cacert --url --oauth2-bearer',
  ),
  '-d': data,
  '--data': data,
  '--data-ascii': data,
  '--data-raw': data,
  '--data-binary': data,
  '--json': data,
  '-F': { name: 'file' },
  '--form': { name: 'file' },
  '--data-urlencode': { name: 'file' },
  '-H': header,
  '--header': header,
  '-X': method,
  '--request': method,
  '-G': { name: 'get', isSwitch: true },
  '--get': { name: 'get', isSwitch: true },
}

const wgetFlags: Flags<Name> = {
  ...withSwitches('-q --quiet -S --server-response --no-check-certificate'),
  ...withValues('-O --output-document -o --user-agent -U --timeout -T --tries -t'),
  '--post-data': data,
  '--body-data': data,
  '--post-file': { name: 'file' },
  '--body-file': { name: 'file' },
  '--header': header,
  '--method': method,
}

const invokeFlags: Flags<Name> = {
  ...withSwitches('-usebasicparsing'),
  ...withValues('-uri -headers -contenttype -websession -useragent -outfile -timeoutsec'),
  '-body': data,
  '-infile': { name: 'file' },
  '-method': method,
}

const reader =
  (format: Format, flags: Flags<Name>, how: string) =>
  (words: readonly string[], placeholders: readonly string[]): Answer => {
    const { options } = sortArguments(words, flags)
    const valuesOf = (name: Name) =>
      options.filter((one) => one.name === name).map(({ value }) => value)
    const [file] = valuesOf('file')
    const bodies = valuesOf('data')
    const elsewhere = file ?? bodies.find((body) => format === 'curl' && body.startsWith('@'))
    if (elsewhere !== undefined) {
      const where = elsewhere === '@-' ? 'the standard input (@-)' : `a file or form (${elsewhere})`
      return { problem: problems.bodyElsewhere(where) }
    }
    if (valuesOf('get').length > 0) return { problem: problems.method('GET') }
    const request = {
      method: valuesOf('method').at(-1)?.toUpperCase(),
      headers: new Map(valuesOf('header').map(headerOf)),
      // curl joins several as a form's parts.
      body: bodies.length > 0 ? bodies.join('&') : undefined,
      placeholders,
    }
    return fromRequest(format, request, how)
  }

export const recogniseCurl = reader('curl', curlFlags, "-d '{…}'")
export const recogniseWget = reader('wget', wgetFlags, "--post-data='{…}'")

const readInvoke = reader('powershell', invokeFlags, "-Body '{…}'")
/** PowerShell's own: its parameters are written in any case. */
export const recogniseInvoke = (
  words: readonly string[],
  placeholders: readonly string[],
): Answer =>
  readInvoke(
    words.map((word) => (/^-[A-Za-z]+$/.test(word) ? word.toLowerCase() : word)),
    placeholders,
  )
