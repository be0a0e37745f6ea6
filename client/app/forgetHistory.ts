const load = () => import('../history/record/kept')

/**
 * What only this viewer (a Twitch user id) may see leaves the browser's database with them. One that
 * keeps nothing has nothing to forget.
 */
export const forgetHistory = (userId: string | undefined): Promise<void> =>
  load()
    .then(({ forgetRestricted }) => forgetRestricted(userId))
    .catch(() => undefined)
