import { callbackOf, type Copy, type Copyable, type Copying } from './copyable'

/** Signs as Twitch does; without a secret it goes unsigned, which a sandbox takes. */
const signing = `const { HmacSHA256 } = require('crypto-js')
const secret = pm.variables.get('secret')
if (secret) {
  const id = pm.variables.replaceIn('{{$guid}}')
  const timestamp = new Date().toISOString()
  const body = pm.variables.replaceIn(pm.request.body.raw)
  const signature = 'sha256=' + HmacSHA256(id + timestamp + body, secret).toString()
  pm.request.headers.upsert({ key: 'Twitch-Eventsub-Message-Id', value: id })
  pm.request.headers.upsert({ key: 'Twitch-Eventsub-Message-Timestamp', value: timestamp })
  pm.request.headers.upsert({ key: 'Twitch-Eventsub-Message-Signature', value: signature })
}`

/** A collection of this one request, to be imported by Postman (format v2.1). */
export function postman(copyable: Copyable, copying: Copying): Copy {
  const { type, streamer } = copyable
  const name = `${type} on ${streamer}`
  const collection = {
    info: {
      name,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [
      { key: 'baseUrl', value: copying.origin },
      { key: 'secret', value: '', description: 'EVENTSUB_SECRET of the server' },
    ],
    event: [
      {
        listen: 'prerequest',
        script: { type: 'text/javascript', exec: signing.split('\n') },
      },
    ],
    item: [{ name, request: requestOf(copyable, copying) }],
  }
  return { text: JSON.stringify(collection, undefined, 2), note: 'secret' }
}

const requestOf = (copyable: Copyable, copying: Copying) => ({
  method: 'POST',
  header: [
    { key: 'Content-Type', value: 'application/json' },
    { key: 'Twitch-Eventsub-Message-Type', value: 'notification' },
  ],
  body: {
    mode: 'raw',
    raw: JSON.stringify(callbackOf(copyable, copying, 'lab-postman'), undefined, 2),
    options: { raw: { language: 'json' } },
  },
  url: { raw: '{{baseUrl}}/api/callback', host: ['{{baseUrl}}'], path: ['api', 'callback'] },
})
