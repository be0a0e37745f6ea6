/** Where an address leads to that can't stay: Twitch's answer to a log-in, or a first version's path. */
export function arrivalPath({ search, hash }: Pick<Location, 'search' | 'hash'>) {
  const isAnswer = /[#?&](access_token|error)=[^&]/.test(search + hash)
  if (isAnswer || hash.startsWith('#/'))
    return { to: isAnswer || /^#\/login\b/.test(hash) ? '/login' : '/', isAnswer }
}
