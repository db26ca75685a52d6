//! Lengths on paper, in twentieths of a point: the unit in which Word and LibreOffice store them, so that both exits agree.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// A length in twips (1/20 pt).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(pub i32);

impl Length {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From points.
    #[expect(clippy::cast_possible_truncation, reason = "lengths on paper are far below the limits of i32")]
    pub const fn pt(points: f32) -> Self {
        Self((points * 20.0 + if points < 0.0 { -0.5 } else { 0.5 }) as i32)
    }

    /// From millimetres.
    pub const fn mm(millimetres: f32) -> Self {
        Self::pt(millimetres * 72.0 / 25.4)
    }

    /// In points.
    #[expect(clippy::cast_precision_loss, reason = "lengths on paper stay below 2^24 twips (296 m)")]
    pub const fn points(self) -> f32 {
        self.0 as f32 / 20.0
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl Mul<i32> for Length {
    type Output = Self;
    fn mul(self, factor: i32) -> Self {
        Self(self.0 * factor)
    }
}
impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}
