/** The account's menu. */
export const texts = {
  loggedIn: (login: string) => `Logged in as ${login}`,
  setup: 'Setup',
  logIn: 'Log in with Twitch',
  logOut: 'Log out',
}

/** The same in any language. */
export type Texts = typeof texts
