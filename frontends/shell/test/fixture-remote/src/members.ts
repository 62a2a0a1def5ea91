export interface FixtureMember {
  id: string;
  name: string;
  branch: string;
  full: boolean;
  age: number;
}

/** Invented people. */
export const members: FixtureMember[] = [
  { id: '1', name: 'Nguyễn Thị Hương Giang', branch: 'Chi bộ thôn Đăk Rơ Nga', full: true, age: 12 },
  { id: '2', name: 'A Thút', branch: 'Chi bộ làng Kon Hra Chót', full: true, age: 31 },
  { id: '3', name: 'Y Nhàn', branch: 'Chi bộ Trường Tiểu học Đăk Tờ Lung', full: false, age: 0 },
  { id: '4', name: "K'Brế", branch: 'Chi bộ Quân sự', full: true, age: 7 },
  { id: '5', name: 'Trần Đỗ Quốc Ẩn', branch: 'Chi bộ Văn phòng', full: true, age: 22 },
];
