const pattern = /^[a-z0-9_]{1,25}$/

/** Whether this is a Twitch login in its canonical, lower-case form. */
export const isLogin = (login: string): boolean => pattern.test(login)
