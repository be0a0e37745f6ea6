import type { Board, Part, Subject } from './board'
import { actorsFor, type Consent } from './consent'
import type { Create, CreateResult } from './create'
import type { Listed } from './listing'
import type { Refusals } from './refusals'
import { because, type Topic } from './topic'
import { byScopes, partOf, wantedOf, type Wanted } from './wanted'

/** What is missing for a streamer. */
export interface Gap {
  subject: Subject
  missing: readonly Wanted[]
  consent: Consent
}

/** What making subscriptions takes. */
export interface Filling {
  create: Create
  board: Board
  refusals: Refusals
  /** Told of every subscription that was made; says how it stands. */
  made: (subject: Subject, subscription: Listed) => Topic['status']
  /** Told of every one that Twitch would not make. */
  failed: (subject: Subject) => void
}

/**
 * Makes what is missing and allowed; never rejects. What needs no consent comes first: what it
 * costs tells whether the streamer has let us in at all. Of those that need the same scopes one is
 * tried first, so that a refusal costs one call.
 */
export async function fill(filling: Filling, { subject, missing, consent }: Gap): Promise<void> {
  const open = missing.filter(({ scopes }) => scopes.length === 0)
  const outcomes = await Promise.all(open.map((wanted) => attempt(filling, subject, wanted)))
  const isAuthorised = consent.isAuthorised ?? outcomes.some(isFree)
  const groups = byScopes(missing.filter(({ scopes }) => scopes.length > 0))
  await Promise.all(
    groups.map((group) => fillGroup(filling, subject, group, { ...consent, isAuthorised })),
  )
}

/** A subscription about a user costs nothing once that user has let us in. */
const isFree = (outcome: CreateResult): boolean =>
  outcome.kind === 'made' && outcome.subscription.cost === 0

async function fillGroup(
  filling: Filling,
  subject: Subject,
  group: readonly Wanted[],
  consent: Consent,
): Promise<void> {
  const [first] = group
  if (!first) return
  for (const actor of actorsFor(subject, first, consent, filling.refusals)) {
    const [probe, ...others] = asActor(subject, actor, group)
    if (!probe) return
    const { kind } = await attempt(filling, subject, probe)
    if (kind !== 'not-granted') {
      await Promise.all(others.map((wanted) => attempt(filling, subject, wanted)))
      return
    }
    filling.refusals.add(actor, probe)
  }
  filling.board.write(subject, group.map(needsConsent))
}

/** The same topics, with this user as moderator. */
function asActor({ id }: Subject, userId: string, group: readonly Wanted[]): readonly Wanted[] {
  if (userId === id) return group
  const types = new Set(group.map(({ type }) => type))
  return wantedOf(id, userId).filter(({ type }) => types.has(type))
}

async function attempt(filling: Filling, subject: Subject, wanted: Wanted): Promise<CreateResult> {
  const { board, create, made, failed } = filling
  const outcome = await create(wanted)
  const row = { type: wanted.type, part: partOf(wanted.condition) }
  if (outcome.kind === 'made') {
    board.write(subject, [{ ...row, status: made(subject, outcome.subscription) }])
  } else if (outcome.kind === 'exists') {
    board.write(subject, [{ ...row, status: 'live' }])
  } else if (outcome.kind === 'failed') {
    board.write(subject, [{ ...row, status: 'failed', ...because(outcome.why) }])
    failed(subject)
  } else {
    board.write(subject, [needsConsent(wanted)])
  }
  return outcome
}

const needsConsent = ({ type, condition, scopes }: Wanted): Part => ({
  type,
  part: partOf(condition),
  status: 'needs-consent',
  scopes,
})
