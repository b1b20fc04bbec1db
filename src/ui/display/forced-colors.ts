/** What colours forced by the device would hide, fetched where they are. */
import '../styles/forced-colors.css';
