/** What somebody in the audience may be called. */
export const nicknamePattern = /^[\p{L}\p{N}_ .-]{1,25}$/u
