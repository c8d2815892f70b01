import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import ar from './ar.json'
import en from './en.json'

void i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, ar: { translation: ar } },
  lng: document.documentElement.lang,
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
})

/** Changes the language of the page, its direction with it, and keeps the choice. */
export function speak(language: 'en' | 'ar') {
  localStorage.setItem('stemma.language', language)
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  void i18next.changeLanguage(language)
}
