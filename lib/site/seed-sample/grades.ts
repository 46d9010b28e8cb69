import { gradeAs, gradeItem, type Story } from './story.ts';

/** 6 May 2025: reviewers say how far outlets and single passages can be relied on, by what is on this page alone. */
export async function tellGrades(story: Story): Promise<void> {
  const [vera, victor, viola] = story.cast.reviewers;
  await gradeAs(story, vera, 'The Register', 'B', 'Its two customs reports name place, numbers and arrests; other outlets report them alike.');
  await gradeAs(story, vera, "Tom's Hardware", 'B', 'Reports the seizure like others and says what it infers from pictures.');
  await gradeAs(story, victor, 'PCMag', 'B', 'Reports the seizure like others, and says from what it judges the cards.');
  await gradeAs(story, victor, 'GPU blog (teai.co)', 'F', 'Nothing is known of who writes it; the post has no date and names no source.');
  await gradeItem(story, viola, 'C1/register-2023', '2', 'Three outlets report the same seizure, all from the customs announcement.');
  await gradeItem(story, viola, 'C1/pcmag-2023', '2', 'The same seizure; it differs in how it gives the value.');
  await gradeItem(story, viola, 'C1/cnbc-2025', '3', 'A denial by the maker, without evidence, quoted in copies.');
  await gradeItem(story, victor, 'C2/register-2022', '2', 'A dated stop with counts, as customs announced it.');
  await gradeItem(story, victor, 'C3/summary-blog', '6', 'No serial number, no quantity, no date: nothing that could be checked.');
  await gradeItem(story, viola, 'C5/cnbc-2025', '1', 'That NVIDIA said it is reported by every outlet; whether it is so is another matter.');
}
