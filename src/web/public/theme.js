// Sets theme, language and direction before the first paint.
const root = document.documentElement
const kept = (name) => {
  try {
    return localStorage.getItem(`stemma.${name}`)
  } catch {
    return null
  }
}
const language = kept('language') === 'ar' ? 'ar' : 'en'
root.lang = language
root.dir = language === 'ar' ? 'rtl' : 'ltr'
root.dataset.care = ['show', 'fold'].includes(kept('care')) ? kept('care') : 'blur'
const theme = kept('theme')
const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
root.dataset.theme = dark ? 'dark' : 'light'
