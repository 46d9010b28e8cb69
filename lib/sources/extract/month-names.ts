/**
 * How the twelve months begin, as pages write them: in the languages of Europe, in Arabic (three sets of names), Hebrew,
 * Hindi, Indonesian and Thai. A name is lower-case, composed (NFC), and may be bent by its grammar at the end.
 */
const MONTHS: readonly RegExp[] = [
  /^(jan|jän|ene|gen|ian|led|sty|sij|tammi|ocak|янв|січ|ιαν|一月|يناير|جانفي|كانون الثاني|ב?ינואר|जनवरी|มกรา|ม\.ค)/,
  /^(feb|fév|fev|úno|lut|şub|helmi|фев|лют|φεβ|فبراير|فيفري|شباط|ב?פברואר|फ़रवरी|फरवरी|กุมภา|ก\.พ)/,
  /^(mar(?!ts\p{L}|ras)|mär|már|maa(?:rt|lis)|mrt|bře|мар|бер|μ[αά]ρ|مارس|آذار|ב?מר[סץ]|मार्च|มีนา|มี\.ค)/u,
  /^(apr|ápr|avr|abr|dub(?!r)|kwi|nis|huhti|апр|кві|απρ|[أإا]بريل|أفريل|نيسان|ב?אפריל|अप्रैल|เมษา|เม\.ย)/,
  /^(may|mai|maj|máj|mag|mei|kvě|touko|май|мая|тра|μα[ΐιϊ]|مايو|ماي$|أيار|ב?מאי|मई|พฤษภา|พ\.ค)/,
  /^(jun|jún|juin|iun|giu|červen(?!e?c)|červn(?!c)|cze|haz|kesä|июн|чер|ιο[υύ]ν|يوني|جوان|حزيران|ב?יוני|जून|มิถุนา|มิ\.ย)/,
  /^(jul|júl|juil|iul|lug|července|červenec|lip|tem|heinä|июл|лип|ιο[υύ]λ|يولي|جويلية|تموز|ב?יולי|जुलाई|กรกฎา|ก\.ค)/,
  /^(aug|agu|aoû|aou|ago|srp|sie|ağu|elo|авг|сер|α[υύ]γ|[أا]غسطس|أوت|آب|ב?אוגוסט|अगस्त|สิงหา|ส\.ค)/,
  /^(sep|set|sze|zář|wrz|eyl|syys|сен|вер|σεπ|سبتمبر|أيلول|ב?ספטמבר|सितंबर|सितम्बर|กันยา|ก\.ย)/,
  /^(oct|okt|out|ott|říj|paź|eki|loka|окт|жов|οκτ|[أا]كتوبر|تشرين الأول|ב?אוקטובר|अक्टूबर|अक्तूबर|ตุลา|ต\.ค)/,
  /^(nov|noi|lis|kas|marras|ноя|лис|νο[εέ]|نوفمبر|تشرين الثاني|ב?נובמבר|नवंबर|नवम्बर|พฤศจิกา|พ\.ย)/,
  /^(dec|dez|déc|des|dic|pro|gru|ara|joulu|дек|гру|δεκ|ديسمبر|كانون الأول|ב?דצמבר|दिसंबर|दिसम्बर|ธันวา|ธ\.ค)/,
];

/** The number of the month that a word names; 0 for none. */
export function monthOf(word: string): number {
  return word.length < 2 ? 0 : MONTHS.findIndex((month) => month.test(word)) + 1;
}

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** A text with the digits of other scripts as 0 to 9. */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}
