/** The product's mark. @param size edge in px */
export function Logo({ size = 26 }: { size?: number }) {
  return <img src="/parley.svg" width={size} height={size} alt="" draggable={false} />;
}
