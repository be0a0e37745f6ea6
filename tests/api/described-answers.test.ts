import Ajv2020 from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { afterAll, expect, it } from 'vitest'
import { post, raid } from '../callback'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** What the API answers is what it says of its answers. */
const server = await startServer()
afterAll(() => server.stop())

const contents = v.record(v.string(), v.looseObject({}))
const responses = v.record(v.string(), v.looseObject({ content: v.optional(contents) }))
const documentSchema = v.looseObject({
  paths: v.record(v.string(), v.record(v.string(), v.looseObject({ responses }))),
})

async function answerTo(path: string, options: RequestInit) {
  const answer = await fetch(server.baseUrl + path, options)
  const body: unknown = await answer.json()
  return { status: answer.status, body }
}

/** A part of a JSON pointer in an address. */
const escaped = (part: string) => encodeURIComponent(part.replaceAll('/', '~1'))

it('answers JSON of the described schema to every GET and PUT', async () => {
  const token = await logIn(server.baseUrl, 'tfue')
  expect((await post(server.baseUrl, raid('tfue'), { id: 'described' })).status).toBe(204)
  const answer = await fetch(`${server.baseUrl}/api/openapi.json`)
  const document = v.parse(documentSchema, await answer.json())

  const routes = Object.entries(document.paths).flatMap(([path, { get, put }]) => [
    ...(get ? [{ method: 'get', path, described: get }] : []),
    ...(put ? [{ method: 'put', path, described: put }] : []),
  ])
  const answers = await Promise.all(
    routes
      .filter(({ described }) => described.responses[200]?.content?.['application/json'])
      .map(async ({ method, path }) => {
        const url = path.replace('{login}', 'tfue').replace('{id}', 'described')
        const options = { method: method.toUpperCase(), ...bearer(token) }
        return { method, path, ...(await answerTo(`${url}?streamer=tfue&name=tfue`, options)) }
      }),
  )
  expect(answers.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/api/config',
      '/api/auth/session',
      '/api/streamers',
      '/api/streamers/{login}',
      '/api/streamers/{login}/programme',
      '/api/streamers/{login}/subscriptions',
      '/api/streamers/{login}/events',
      '/api/streamers/{login}/events/{id}',
      '/api/lab/callbacks',
      '/api/setup',
    ]),
  )

  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'api')
  for (const { method, path, status, body } of answers) {
    const schema = `${method}/responses/200/content/application~1json/schema`
    const check = ajv.getSchema(`api#/paths/${escaped(path)}/${schema}`)
    expect([path, status, check?.(body), check?.errors]).toEqual([path, 200, true, null])
  }
})
