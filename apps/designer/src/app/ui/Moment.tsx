import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agoOf } from './relativeTime';

const REFRESH_MS = 30_000;

/** A moment as "4 min ago"; the exact time is in its tooltip. @param at ISO 8601 */
export function Moment({ at }: { at: string }) {
  const say = useMomentText();
  const now = useNow();
  const { i18n } = useTranslation();
  const exact = new Date(at).toLocaleString(formatLocale(i18n.language), {
    dateStyle: 'long',
    timeStyle: 'medium',
  });
  return (
    <time dateTime={at} title={exact}>
      {say(at, now)}
    </time>
  );
}

/** @returns a function that says how long before `now` (ms) a moment was */
export function useMomentText(): (at: string, now?: number) => string {
  const { t, i18n } = useTranslation();
  return (at, now = Date.now()) => {
    const moment = new Date(at);
    const ago = agoOf(moment.getTime(), now);
    const format = (options: Intl.DateTimeFormatOptions) =>
      moment.toLocaleString(formatLocale(i18n.language), options);
    switch (ago.kind) {
      case 'justNow':
        return t('common:time.justNow');
      case 'minutes':
        return t('common:time.minutes', { count: ago.count });
      case 'hours':
        return t('common:time.hours', { count: ago.count });
      case 'yesterday':
        return t('common:time.yesterday');
      case 'weekday':
        return format({ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      case 'day':
        return format({ day: 'numeric', month: 'short' });
      case 'year':
        return format({ day: 'numeric', month: 'short', year: 'numeric' });
    }
  };
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** English dates day first and without a.m. and p.m.: callers and designers are not all in one country. */
function formatLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
