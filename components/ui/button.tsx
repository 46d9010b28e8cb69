import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

type Look = { tone?: 'primary' | 'secondary' | 'quiet'; size?: 'normal' | 'small' };

/** A button that does something here; `type` is `submit` unless said otherwise. */
export function Button({
  tone = 'primary',
  size = 'normal',
  className = '',
  type = 'submit',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      className={`button ${className}`}
      data-tone={tone}
      data-size={size}
    />
  );
}

/** A link that is one of a page's main actions. */
export function LinkButton({
  tone = 'secondary',
  size = 'normal',
  className = '',
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a {...rest} className={`button ${className}`} data-tone={tone} data-size={size} />;
}
