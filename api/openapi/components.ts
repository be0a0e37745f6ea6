import { complete, integer, list, object, ref, text, type Schema } from './schema'

/** What the answers hold beside events, by name. */
export const components: Record<string, Schema> = {
  Error: complete({
    error: complete(
      {
        code: text,
        message: { ...text, description: 'What was wrong' },
        hint: { ...text, description: 'How to mend it' },
        fields: list(object({ path: text, message: text })),
      },
      ['code', 'message', 'hint'],
    ),
  }),
  Profile: complete({
    id: text,
    login: text,
    name: text,
    avatar: text,
    title: text,
    category: text,
    stream: { type: ['object', 'null'], properties: { viewers: integer, startedAt: text } },
    offlineSince: { type: ['string', 'null'] },
  }),
  Programme: complete({
    upcoming: list(object({ id: text, title: text, category: text, startsAt: text, endsAt: text })),
    videos: list(ref('Recording')),
    clips: list(ref('Recording')),
  }),
  Recording: complete({
    id: text,
    title: text,
    url: text,
    thumbnail: text,
    at: text,
    seconds: { type: 'number' },
    views: integer,
  }),
  Topic: complete(
    {
      type: text,
      status: { enum: ['live', 'pending', 'needs-consent', 'failed'] },
      scopes: list(list(text)),
      reason: text,
      why: { ...object({ code: text, facts: object({}) }), description: 'The reason as data' },
    },
    ['type', 'status'],
  ),
}
