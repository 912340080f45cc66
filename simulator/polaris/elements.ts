import { Button, ButtonGroup, PressButton } from "./button.ts";
import { Checkbox, Switch } from "./checkbox.ts";
import { Chip, ClickableChip } from "./chip.ts";
import { Choice, ChoiceList } from "./choice-list.ts";
import { ColorField } from "./color-field.ts";
import { ColorPicker } from "./color-picker.ts";
import { DateField } from "./date-field.ts";
import { DropZone } from "./drop-zone.ts";
import { Badge, Banner, Progress, Spinner } from "./feedback.ts";
import { Icon } from "./icon.ts";
import { Box, Divider, Grid, GridItem, QueryContainer, ScrollBox, Stack } from "./layout.ts";
import { Clickable, Link } from "./link.ts";
import { ListItem, OrderedList, UnorderedList } from "./lists.ts";
import { Avatar, Image, Thumbnail } from "./media.ts";
import { Modal } from "./modal.ts";
import { MoneyField, NumberField } from "./number-field.ts";
import { EmptyState, Page, Section } from "./page.ts";
import { Menu, Popover } from "./popover.ts";
import { Option, OptionGroup, Select } from "./select.ts";
import { TableBody, TableCell, TableHeader, TableHeaderRow, TableRow } from "./table-parts.ts";
import { Table } from "./table.ts";
import { TextArea } from "./text-area.ts";
import { EmailField, PasswordField, SearchField, TextField, UrlField } from "./text-field.ts";
import { Heading, Numeral, Paragraph, Text } from "./text.ts";
import { Tooltip } from "./tooltip.ts";

/** Every stand-in by its tag. What can hold others comes first, so that children find it defined. */
export const elements = {
  "s-page": Page,
  "s-section": Section,
  "s-empty-state": EmptyState,
  "s-box": Box,
  "s-stack": Stack,
  "s-grid": Grid,
  "s-grid-item": GridItem,
  "s-divider": Divider,
  "s-query-container": QueryContainer,
  "s-scroll-box": ScrollBox,
  "s-heading": Heading,
  "s-text": Text,
  "s-paragraph": Paragraph,
  "s-number": Numeral,
  "s-ordered-list": OrderedList,
  "s-unordered-list": UnorderedList,
  "s-list-item": ListItem,
  "s-icon": Icon,
  "s-image": Image,
  "s-thumbnail": Thumbnail,
  "s-avatar": Avatar,
  "s-badge": Badge,
  "s-banner": Banner,
  "s-spinner": Spinner,
  "s-progress": Progress,
  "s-modal": Modal,
  "s-popover": Popover,
  "s-menu": Menu,
  "s-tooltip": Tooltip,
  "s-button": Button,
  "s-button-group": ButtonGroup,
  "s-press-button": PressButton,
  "s-link": Link,
  "s-clickable": Clickable,
  "s-chip": Chip,
  "s-clickable-chip": ClickableChip,
  "s-text-field": TextField,
  "s-text-area": TextArea,
  "s-number-field": NumberField,
  "s-money-field": MoneyField,
  "s-email-field": EmailField,
  "s-url-field": UrlField,
  "s-search-field": SearchField,
  "s-password-field": PasswordField,
  "s-color-field": ColorField,
  "s-color-picker": ColorPicker,
  "s-date-field": DateField,
  "s-select": Select,
  "s-option-group": OptionGroup,
  "s-option": Option,
  "s-choice-list": ChoiceList,
  "s-choice": Choice,
  "s-checkbox": Checkbox,
  "s-switch": Switch,
  "s-drop-zone": DropZone,
  "s-table": Table,
  "s-table-header-row": TableHeaderRow,
  "s-table-header": TableHeader,
  "s-table-body": TableBody,
  "s-table-row": TableRow,
  "s-table-cell": TableCell,
};
