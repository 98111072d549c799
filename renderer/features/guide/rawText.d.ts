/** A file's text, taken in when the program is built. */
declare module '*.md?raw' {
  const text: string
  export default text
}
